import type { ReasonMessages } from './en.js';

/** How far apart two windows are: in weeks where they are whole. */
const APART =
  '{weeks, plural, =0 {{days, plural, one {# jour} many {# de jours} other {# jours}}} one {# semaine} many {# de semaines} other {# semaines}}';

export const fr: ReasonMessages = {
  sentences: {
    topic_shared: 'Concordance thématique : {words}',
    topic_near: 'Un sujet voisin, bien qu’aucun mot en commun n’ait été trouvé',
    topic_not_shared: 'Aucun mot en commun n’a été trouvé',
    sector_same: 'Concordance sectorielle : {sectors}',
    sector_related: 'Secteurs apparentés : {needSectors} ; {offerSectors}',
    sector_other: 'Secteurs différents : {needSectors} ; {offerSectors}',
    sector_unknown: 'L’une des parties au moins n’a pas indiqué de secteur',
    sdg_shared: 'Concordance des objectifs de développement durable ou de leurs cibles : {sdgs}',
    sdg_related: 'Cibles relevant d’un même objectif : {sdgs}',
    sdg_unknown: 'L’une des parties au moins n’a pas indiqué d’objectifs de développement durable',
    interest_stated: 'L’une des parties a nommément désigné le pays de l’autre : {countries}',
    balance_mutual:
      'La coopération entre les deux pays va dans les deux sens : {needCountry} a donné {gave, plural, =0 {pas encore} one {# fois} other {# fois}}, {offerCountry} {got, plural, =0 {pas encore} one {# fois} other {# fois}}',
    balance_one_way:
      'Jusqu’ici, l’aide est surtout allée dans un sens : {offerCountry} a donné {got, plural, one {# fois} other {# fois}}, {needCountry} {gave, plural, =0 {pas encore} one {# fois} other {# fois}}',
    balance_not_yet:
      'Aucune coopération entre les deux parties n’est encore enregistrée ici ; cela n’est pas retenu en défaveur de l’offre',
    meaning_near: 'Sens proche : {percent}, d’après la comparaison de l’ensemble des textes',
    meaning_unknown: 'La proximité de sens des deux textes n’est pas encore connue ; cela ne joue pas en sa défaveur',
    theme_open: 'Le fonds est ouvert à tous les sujets',
    cost_within_budget: 'Le coût de {cost} n’excède pas le budget de {budget}',
    cost_covered_by_windows:
      'Le coût de {cost} dépasse de {gap} le budget de {budget} ; des guichets de financement ouverts pourraient couvrir la différence',
    cost_above_budget: 'Le coût de {cost} dépasse le budget de {budget}',
    cost_unknown: 'Le coût et le budget ne peuvent pas encore être comparés',
    costs_shared: 'La partie requérante ne prend pas en charge tous les coûts ; d’autres financent : {items}',
    cost_shares_unknown: 'La répartition des coûts n’est pas encore indiquée',
    own_contribution: 'Les partenaires doivent apporter eux-mêmes au moins {percent} du total',
    grant_covers_budget: 'Une subvention de {grant} couvre le budget de {budget}',
    grant_part_of_budget: 'Une subvention de {grant} couvre une partie du budget de {budget}',
    priority_country:
      'Le besoin émane d’un pays relevant d’une catégorie à laquelle l’Organisation des Nations Unies donne la priorité : {groupings}',
    priority_of_fund: 'Le fonds donne la priorité aux pays de cette catégorie : {groupings}',
    reaches_many_countries:
      '{count, plural, =0 {Peut bénéficier à n’importe quel pays} other {Peut bénéficier à # pays}}',
    partners_needed:
      '{count, plural, one {Au moins # pays doit présenter la demande} other {Au moins # pays doivent présenter une demande commune}}',
    partners_not_asked: 'Un pays peut présenter seul une demande',
    centre_verified: 'L’institution est un centre d’excellence, vérifié par son point focal national',
    record_listed:
      '{count, plural, one {# réalisation antérieure est mentionnée} other {# réalisations antérieures sont mentionnées}}',
    record_not_yet:
      'Aucune réalisation antérieure n’est encore mentionnée ; cela n’est pas retenu en défaveur de l’offre',
    level_meets: 'Le niveau proposé ({offerLevel}) répond au niveau demandé ({needLevel})',
    level_below: 'Le niveau proposé ({offerLevel}) est inférieur au niveau demandé ({needLevel})',
    level_unknown: 'L’une des parties au moins n’a pas indiqué de niveau',
    plan_named: 'Le besoin indique le plan national auquel il répond',
    plan_unknown: 'Aucun plan national n’est indiqué',
    confirmed_lately: 'L’offre a été confirmée le {date}',
    confirmed_long_ago: 'L’offre a été confirmée pour la dernière fois le {date}',
    eligible_country: 'Le pays suivant est nommément désigné comme admissible : {country}',
    eligible_through:
      'Le pays ({country}) est admissible au titre de son appartenance aux catégories ou régions suivantes : {areas}',
    eligible_all: 'L’offre est ouverte à tous les pays',
    eligibility_unknown:
      '{note, select, none {Il convient de demander si ce pays est admissible} other {Il convient de demander si ce pays est admissible ; l’offre précise : « {note} »}}',
    language_shared: 'Concordance des langues de travail : {languages}',
    language_interpreter:
      'Aucune langue de travail commune ({needLanguages} ; {offerLanguages}), mais le recours à un interprète est possible',
    language_bridge_unknown:
      'Aucune langue de travail commune ({needLanguages} ; {offerLanguages}) : il faudrait trouver un interprète',
    language_unknown: 'L’une des parties au moins n’a pas indiqué de langues de travail',
    dates_overlap:
      '{from, select, none {{to, select, none {Les dates concordent} other {Les dates concordent jusqu’au {to}}}} other {{to, select, none {Les dates concordent à compter du {from}} other {Les dates concordent du {from} au {to}}}}}',
    dates_unknown: 'L’une des parties au moins n’a pas indiqué de dates',
    modality_fits: 'La forme de coopération convient : {modalities}',
    modality_unknown: 'La forme de coopération reste à déterminer',
    region_same: 'Les deux parties se trouvent dans la même région : {region}',
    region_near: 'Les deux parties se trouvent dans la même région : {region}',
    region_unknown:
      'La distance entre les parties ne peut être établie : l’une d’elles n’est pas rattachée à un seul pays',
    seats_not_asked: 'Aucun nombre de places n’est demandé',
    seats_enough:
      '{offered, plural, one {# place est proposée} other {# places sont proposées}}, {asked, plural, one {# est nécessaire} other {# sont nécessaires}}',
    seats_fewer:
      '{offered, plural, one {Seule # place est proposée} other {Seules # places sont proposées}}, {asked, plural, one {# est nécessaire} other {# sont nécessaires}}',
    seats_unknown:
      '{asked, plural, one {# place est nécessaire} other {# places sont nécessaires}} ; le nombre de places proposées n’est pas indiqué',
  },
  changes: {
    country_not_eligible:
      'L’offre devrait s’ouvrir aussi au pays suivant : {country} ; demandez si une exception est possible',
    no_shared_language: 'Il faudrait un interprète ({needLanguages} ; {offerLanguages}), et l’accord d’une des parties',
    no_shared_modality:
      'Une autre forme de coopération : proposée comme {offerModalities}, demandée comme {needModalities}',
    dates_apart: `Les dates devraient se rejoindre : {later, select, need {le besoin au moins ${APART} plus tard, ou l’offre d’autant plus tôt} other {l’offre au moins ${APART} plus tard, ou le besoin d’autant plus tôt}}`,
    deadline_passed: 'Les candidatures ont été closes le {date} : demandez la prochaine session',
  },
  modalities: {
    expert_mission: 'mission d’experts',
    remote_advice: 'conseil à distance',
    training: 'formation',
    study_visit: 'voyage d’étude',
    practice_transfer: 'transfert d’une pratique',
    equipment_with_expertise: 'matériel accompagné d’une expertise',
    funding: 'financement',
  },
  levels: {
    introductory: 'initiation',
    intermediate: 'intermédiaire',
    advanced: 'avancé',
    expert: 'expert',
  },
  costItems: {
    travel: 'voyages',
    allowance: 'indemnité journalière',
    fee_or_salary: 'honoraires ou traitement',
    housing: 'hébergement',
    local_transport: 'transports locaux',
    interpreter: 'interprétation',
    insurance: 'assurance',
    equipment: 'matériel',
    tuition: 'frais de scolarité',
    other: 'autres coûts',
  },
};
