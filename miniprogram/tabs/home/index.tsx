import { Page } from 'miniprogram/components/Page';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { getLibraryOverview } from 'shared/policy/contract';
import { ElderHome } from './ElderHome';
import { StandardHome } from './StandardHome';

const nothing = {};

export default function Home() {
  const elder = useElderMode();
  const overview = useEndpoint(getLibraryOverview, nothing);
  return (
    <Page title="首页" tab="home" ownHelp>
      {elder ? <ElderHome overview={overview} /> : <StandardHome overview={overview} />}
    </Page>
  );
}
