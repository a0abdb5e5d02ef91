import type { DemoListing, Month } from './demo-listing.js';

/** Money for triangular cooperation, after A/57/297, paragraphs 41, 43 and 44; amounts are made up. */
export const demoFunds = (month: Month): DemoListing[] => [
  {
    of: 'americas',
    kind: 'fund',
    eligible: 'Latin America and Caribbean',
    content: {
      language: 'es',
      title: 'Financiación de proyectos regionales de las Américas',
      summary: 'Para proyectos que llevan en común al menos tres países, como el estudio regional de El Niño.',
      details: { theme: 'Clima, desastres, gobernanza', minCountries: 3, minMatchPercent: 20, deadline: month(4) },
      sectors: [43060, 15143],
      skills: ['proyecto regional', 'desastres', 'clima'],
      languages: ['es', 'en'],
      amount: { min: '20000', max: '100000', currency: 'USD' },
    },
  },
  {
    of: 'netherlands',
    kind: 'fund',
    eligible: 'Africa; LDCs',
    content: {
      language: 'en',
      title: 'Multi-donor basket fund for sector programmes',
      summary: 'Pays for the use of Southern experts and institutions in any part of a national sector programme.',
      details: {
        theme: 'Health, agriculture, rural development',
        minMatchPercent: 10,
        whoMayApply: 'Ministries with a sector programme',
        conditions: 'Southern institutions are asked first',
      },
      sectors: [31161, 12220],
      skills: ['basket fund', 'sector programme', 'agriculture', 'health'],
      languages: ['en', 'fr', 'pt'],
      amount: { min: '50000', max: '250000', currency: 'EUR' },
    },
  },
  {
    of: 'japan',
    kind: 'fund',
    eligible: 'all developing',
    content: {
      language: 'en',
      title: 'Third-country training: travel and allowance',
      summary: 'Travel and allowance of participants who are trained in another developing country.',
      details: {
        theme: 'Training held in a developing country for its neighbours',
        deadline: month(6),
        conditions: 'Cost shared with the host',
      },
      sectors: [],
      skills: ['third-country training', 'travel', 'allowance'],
      languages: ['en'],
      amount: { max: '60000', currency: 'USD' },
      costShares: [
        { item: 'travel', payer: 'donor', form: 'cash' },
        { item: 'allowance', payer: 'donor', form: 'cash' },
      ],
    },
  },
];
