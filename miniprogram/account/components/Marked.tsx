import { Text } from '@tarojs/components';
import { agencyMarks } from 'shared/account/agency-search.rules';

/** A text with the words looked for marked. */
export function Marked({ text, words }: { text: string; words: string }) {
  const marks = agencyMarks(text, words);
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], at) => (
        <Text key={start}>
          {text.slice(ends[at], start)}
          <Text className="mk">{text.slice(start, end)}</Text>
        </Text>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
