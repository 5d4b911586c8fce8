import { ConsoleFrame } from '../../components/ConsoleFrame';
import { ScrollColumn } from '../../components/ScrollColumn';
import { RepealForm } from '../../drafts/RepealForm';
import { repealsPath } from 'miniprogram/platform/routes';

/** 登记废止 */
export default function RepealsPage() {
  return (
    <ConsoleFrame title="登记废止" current="repeals" path={repealsPath}>
      {me => (
        <ScrollColumn>
          <RepealForm me={me} />
        </ScrollColumn>
      )}
    </ConsoleFrame>
  );
}
