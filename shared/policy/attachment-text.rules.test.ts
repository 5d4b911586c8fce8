import { attachmentAnchors } from './attachment-text.rules';
import { Anchor, type Block } from './model';

const anchor = (at: number) => Anchor.parse(`p-${at}`);
const text = (at: number, role: 'attachment-title' | 'body', words: string): Block => ({
  kind: 'text',
  anchor: anchor(at),
  role,
  text: words,
});

test.each<[string, string[], Block[], (number | null)[]]>([
  ['by its title', ['申请表'], [text(1, 'attachment-title', '附件1'), text(2, 'attachment-title', '申 请 表')], [1]],
  [
    'by its place, when the title reads otherwise',
    ['调整后的领导组名单', '分解表'],
    [
      text(1, 'attachment-title', '附件 1:'),
      text(2, 'attachment-title', '领导组'),
      text(3, 'body', '组长'),
      text(4, 'attachment-title', '附件 2'),
      text(5, 'attachment-title', '分解表'),
    ],
    [1, 4],
  ],
  ['with the title on one line', ['名单'], [text(1, 'attachment-title', '附件：名单')], [1]],
  ['not, when it is only named', ['名单', '地图'], [text(1, 'attachment-title', '附件1 名单')], [1, null]],
  ['not, when there are none', [], [], []],
])('an attachment’s text is found %s', (_how, names, blocks, expected) => {
  expect(attachmentAnchors(names, blocks)).toEqual(expected.map(at => (at === null ? null : anchor(at))));
});
