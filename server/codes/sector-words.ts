/**
 * The plain words people file a need or an offer under, as codes of the Creditor Reporting System: a purpose code where
 * it is exact, else the categories directly above the purpose codes, so that `sectorGroup` of a purpose is among them.
 * Climate has no purpose of its own there: the CRS marks it across purposes, and we take its environment category.
 */
export const sectorWords: Readonly<Record<string, readonly number[]>> = {
  agriculture: [311],
  climate: [410],
  disaster: [43060, 74020],
  education: [111, 112, 113, 114],
  energy: [231, 232, 233, 234, 235, 236],
  environment: [410],
  finance: [240, 15111],
  fisheries: [313],
  forestry: [312],
  governance: [151],
  health: [121, 122, 123],
  ict: [22040],
  industry: [321],
  livestock: [31163],
  peace: [152],
  social: [160],
  statistics: [16062],
  tourism: [33210],
  trade: [331],
  transport: [210],
  tvet: [11330],
  urban: [43030, 43031, 43032],
  water: [140],
};
