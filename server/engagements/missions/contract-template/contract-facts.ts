/** What is known when a contract is drafted. Kept with the text, so that every word in it can be traced. */
export interface ContractFacts {
  missionId: string;
  matchId: string;
  title: string;
  expertName: string | null;
  dutyStation: string;
  startsOn: string;
  endsOn: string;
  host: Party;
  releasing: Party;
  need: { id: string; title: string };
  offer: { id: string; title: string };
  /** Working languages that the two listings share, by their English names. */
  sharedLanguages: string[];
  /** Who bears which cost, as each listing has it. */
  costs: { need: SharedCost[]; offer: SharedCost[] };
}

export interface Party {
  name: string;
  /** None for intergovernmental bodies. */
  country: string | null;
  /** Names of the focal point bodies of its country. */
  focalPoints: string[];
}

export interface SharedCost {
  item: string;
  payer: string;
  form: string;
}
