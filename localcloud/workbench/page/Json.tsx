import { memo } from 'react';

/** Beyond this a document is shown plain: every word as an element of its own would make the page slow. */
const COLOURED_LENGTH_MAX = 200_000;
const LINE = /^(\s*)("(?:[^"\\]|\\.)*")(: )(.*)$/;

/** One document, indented; names and values are told apart by weight. */
export const Json = memo(function Json({ text }: { text: string }) {
  return (
    <pre className="json" tabIndex={0} aria-label="这条记录的JSON">
      {text.length > COLOURED_LENGTH_MAX ? text : text.split('\n').map((line, at) => <Line key={at} text={line} />)}
    </pre>
  );
});

function Line({ text }: { text: string }) {
  const [, indent, name, colon, value] = LINE.exec(text) ?? [];
  // What wraps stays under its own name; spaces alone are too narrow to show depth in this type.
  const depth = /^ */.exec(text)?.[0].length ?? 0;
  const style = { paddingLeft: `${depth + 2}ch`, textIndent: '-2ch' };
  return (
    <span className="json-line" style={style}>
      {name === undefined ? (
        text
      ) : (
        <>
          {indent}
          <b>{name}</b>
          {colon}
          {value}
        </>
      )}
    </span>
  );
}
