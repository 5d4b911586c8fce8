import type { KeyboardEvent, ReactNode } from 'react';

export interface Tab<N extends string> {
  name: N;
  label: string;
  count?: number;
}

interface TabListProps<N extends string> {
  tabs: readonly Tab<N>[];
  shown: N;
  onShow: (name: N) => void;
  /** What else belongs to the one that is shown. */
  children?: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function TabList<N extends string>({ tabs, shown, onShow, children }: TabListProps<N>) {
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const at = tabs.findIndex(({ name }) => name === shown);
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? tabs[0]
        : event.key === 'End'
          ? tabs.at(-1)
          : step && tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onShow(next.name);
    document.getElementById(`tab-${next.name}`)?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label="看什么" onKeyDown={onKey}>
        {tabs.map(({ name, label, count }) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === shown}
            aria-controls={name === shown ? `panel-${name}` : undefined}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => onShow(name)}
          >
            {label}
            {count !== undefined && count > 0 && <span className="count">{count}</span>}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

interface TabPanelProps {
  name: string;
  shown: string;
  /** Stays as it is behind the others. */
  kept?: boolean;
  children: ReactNode;
}

export function TabPanel({ name, shown, kept = false, children }: TabPanelProps) {
  if (name !== shown && !kept) return null;
  return (
    <div className="panel" id={`panel-${name}`} role="tabpanel" aria-labelledby={`tab-${name}`} hidden={name !== shown}>
      {children}
    </div>
  );
}
