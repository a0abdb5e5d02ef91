/**
 * Data for programs, in the head of a page. A block of data is never run, so the policy that forbids inline scripts lets
 * it be; what could end the block, or start another, is written so that it cannot.
 */
export const JsonLd = ({ data }: { data: object }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(data) }} />
);

const safeJson = (data: object) =>
  JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
