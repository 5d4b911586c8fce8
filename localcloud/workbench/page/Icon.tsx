/** An icon of miniprogram/design/icons.scss; decoration beside words. */
export function Icon({ name }: { name: string }) {
  return <span className={`ic i-${name}`} aria-hidden="true" />;
}
