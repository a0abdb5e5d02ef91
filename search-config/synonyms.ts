/**
 * Acronyms and what they stand for, and words that partners use for the same thing. Each group is equal in all
 * directions. Lower case, without accents. Seven languages only where the acronym differs from the English one.
 */
export const synonymGroups: readonly (readonly string[])[] = [
  ['tvet', 'technical and vocational education and training', 'vocational training'],
  ['eftp', 'formation professionnelle', 'enseignement et formation techniques et professionnels'],
  ['ict', 'information and communication technology'],
  ['tic', 'technologies de l information et de la communication', 'tecnologias de la informacion y la comunicacion'],
  ['csa', 'climate smart agriculture'],
  ['drr', 'disaster risk reduction'],
  ['iwrm', 'integrated water resources management'],
  ['gire', 'gestion integree des ressources en eau', 'gestion integrada de los recursos hidricos'],
  ['wash', 'water sanitation and hygiene'],
  ['sme', 'smes', 'small and medium enterprises'],
  ['pme', 'petites et moyennes entreprises', 'pequenas y medianas empresas'],
  ['phc', 'primary health care'],
  ['sdg', 'sdgs', 'sustainable development goals'],
  ['odd', 'objectifs de developpement durable'],
  ['ods', 'objetivos de desarrollo sostenible', 'objetivos de desenvolvimento sustentavel'],
  ['цур', 'цели в области устойчивого развития'],
  ['ssc', 'south south cooperation'],
  ['pv', 'photovoltaic', 'solar power'],
  ['gis', 'geographic information system'],
  ['eia', 'environmental impact assessment'],
  ['ppp', 'public private partnership'],
];
