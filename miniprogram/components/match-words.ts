/** 5条里符合4条，1条待核实 — never more than what was compared. */
export function matchWords(fitCount: number, unknownCount: number): string {
  const count = fitCount + unknownCount;
  if (count === 0) return '';
  return unknownCount === 0 ? `${count}条都对得上，请核实` : `${count}条里符合${fitCount}条，${unknownCount}条待核实`;
}
