const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const aModule =
  'server/(codes|thesaurus|auth|privacy|files|organisations|listings|search|saved-searches|matching|engagements|calendars|access|notifications|reporting|directory|webhooks|audit)/';
const faces = '^(web|workers|server/commands)/';

module.exports = {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one file, or hide a third.', {}, { circular: true }),
    rule(
      'vocabularies-import-nothing',
      'They stand under everything.',
      { path: '^server/(actor|events|problems)\\.[jt]s$' },
      { path: '^(server|web|workers)/' },
    ),
    rule(
      'platform-knows-no-domain',
      'It could serve another product.',
      { path: '^server/platform/' },
      { path: `^${aModule}` },
    ),
    rule(
      'modules-use-the-front-door',
      'Another module is its index.ts.',
      { path: `^${aModule}` },
      { path: `^${aModule}`, pathNot: ['^server/$1/', '/index\\.[jt]s$'] },
    ),
    rule(
      'faces-use-the-front-door',
      'Same door for pages, workers and commands.',
      { path: faces },
      { path: `^${aModule}`, pathNot: '^server/[^/]+/index\\.[jt]s$' },
    ),
    rule(
      'server-ignores-its-faces',
      'Only the composition root mounts them.',
      { path: '^server/', pathNot: '^server/(app|main|commands/.*)\\.[jt]s$' },
      { path: '^(web|workers)/' },
    ),
    rule(
      'faces-are-strangers',
      'web and workers share only the server.',
      { path: '^(web|workers)/' },
      { path: '^(web|workers)/', pathNot: '^$1/' },
    ),
    rule(
      'artefacts-stand-alone',
      'A migration must mean the same in five years.',
      { path: '^(migrations|search-config)/' },
      { path: '^(server|web|workers)/' },
    ),
  ],
  options: { doNotFollow: { path: 'node_modules' } },
};
