// npm run build — leaves dist/cloudfunctions, dist/weapp and dist/h5.
import { build, checkNode, install, stop } from './prepare.mjs';

checkNode();
const targets = process.argv.slice(2);
const known = ['functions', 'weapp', 'h5'];
const unknown = targets.find(target => !known.includes(target));
if (unknown) stop(`不认识的构建目标“${unknown}”，可以是：${known.join('、')}。`);
try {
  await install();
  for (const target of targets.length > 0 ? targets : known) await build(target);
} catch (error) {
  stop(error.message);
}
