import { useCallback, useEffect, useRef, useState } from 'react';

/** 停下来这么久，才算写完 */
const TYPED_AFTER_MS = 300;

/** Words as they are asked for: at once, or when the typing stops. */
export function useTypedWords(initial: string) {
  const [words, setWords] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useCallback((next: string): void => {
    clearTimeout(timer.current);
    setWords(next.trim());
  }, []);
  const type = (next: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(next), TYPED_AFTER_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { words, ask, type };
}
