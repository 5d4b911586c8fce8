import { Page } from 'miniprogram/components/Page';

export default function Placeholder() {
  return <Page title="政策原文">{null}</Page>;
}
