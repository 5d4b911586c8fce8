import { useEffect, useState } from 'react';
import { searchFeaturedAnswers, type FeaturedAnswerView } from 'shared/message-board/contract';
import { MESSAGE_MAX } from 'shared/message-board/model';
import { call } from 'miniprogram/platform/call';

/** 停下来这么久，才去找 */
const TYPED_AFTER_MS = 600;
const WORDS_MIN = 4;
const SHOWN_MAX = 3;

const none: readonly FeaturedAnswerView[] = [];

/**
 * 相近的典型问答 for what is being written. Only words the public may see are asked with. What was found stays until
 * something else is; that nothing could be found is no failure of writing.
 */
export function useSimilarAnswers(publicWords: string): readonly FeaturedAnswerView[] {
  const words = publicWords.trim().slice(0, MESSAGE_MAX);
  const isEnough = words.length >= WORDS_MIN;
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!isEnough) return;
    let wanted = true;
    const timer = setTimeout(() => {
      const input = { words, pageSize: SHOWN_MAX };
      void call(searchFeaturedAnswers, input, () => wanted).then(outcome => {
        if (wanted && outcome.ok) setFound(outcome.data.items);
      });
    }, TYPED_AFTER_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [words, isEnough]);
  return isEnough ? found : none;
}
