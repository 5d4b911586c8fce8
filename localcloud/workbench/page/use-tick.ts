import { useEffect, useState } from 'react';

/** Draws its component again every second. */
export function useTick(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const alarm = setInterval(() => setCount(count => count + 1), 1000);
    return () => clearInterval(alarm);
  }, []);
}
