/** What a person can choose to hear about, and how often by mail. In the application they always hear. */
export const topics = [
  'organisations',
  'listings',
  'matches',
  'missions',
  'trainings',
  'funding',
  'searches',
  'deadlines',
  'access',
  'account',
] as const;
export type Topic = (typeof topics)[number];

/** Of what nobody chooses: what concerns the safety of their account, everyone is told at once. */
export const noticeTopics = [...topics, 'security'] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

export const cadences = ['at_once', 'daily', 'weekly', 'never'] as const;
export type Cadence = (typeof cadences)[number];

/** Until a person chooses otherwise. */
export const defaultCadence = (_topic: NoticeTopic): Cadence => 'at_once';

/** Which mail a notice travels in: the next one of its topic, or a digest. */
export const digests = ['daily', 'weekly'] as const satisfies readonly Cadence[];
export type Digest = (typeof digests)[number];
export type Bundle = NoticeTopic | Digest;

export const isDigest = (bundle: Bundle): bundle is Digest => (digests as readonly string[]).includes(bundle);
export const isTopic = (bundle: Bundle | null): bundle is NoticeTopic => bundle !== null && !isDigest(bundle);
