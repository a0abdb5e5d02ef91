/** "Wind power for rural areas: small turbines, rural electrification." No words of ours: it must read in any language. */
export function sentence(title: string, keywords: readonly string[]): string {
  const words = keywords.join(', ');
  const whole = title && words ? `${title}: ${words}` : title || words;
  return whole && `${whole[0]!.toUpperCase()}${whole.slice(1)}.`;
}
