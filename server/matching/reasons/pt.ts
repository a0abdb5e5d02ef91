import type { ReasonMessages } from './en.js';

/** How far apart two windows are: in weeks where they are whole. */
const APART =
  '{weeks, plural, =0 {{days, plural, one {# dia} many {# de dias} other {# dias}}} one {# semana} many {# de semanas} other {# semanas}}';

export const pt: ReasonMessages = {
  sentences: {
    topic_shared: 'Coincidência temática: {words}',
    topic_near: 'Um tema próximo, embora não se tenham encontrado palavras em comum',
    topic_not_shared: 'Não foram encontradas palavras em comum',
    sector_same: 'Coincidência setorial: {sectors}',
    sector_related: 'Setores afins: {needSectors}; {offerSectors}',
    sector_other: 'Setores diferentes: {needSectors}; {offerSectors}',
    sector_unknown: 'Pelo menos uma das partes não indicou o setor',
    sdg_shared: 'Coincidência nos Objetivos de Desenvolvimento Sustentável ou nas suas metas: {sdgs}',
    sdg_related: 'Metas de um mesmo Objetivo: {sdgs}',
    sdg_unknown: 'Pelo menos uma das partes não indicou os Objetivos de Desenvolvimento Sustentável',
    interest_stated: 'Uma das partes mencionou expressamente o país da outra: {countries}',
    balance_mutual:
      'A cooperação entre os dois países tem dois sentidos: {needCountry} deu {gave, plural, =0 {nenhuma vez ainda} one {# vez} other {# vezes}}, {offerCountry} {got, plural, =0 {nenhuma ainda} one {# vez} other {# vezes}}',
    balance_one_way:
      'Até agora a ajuda foi sobretudo num sentido: {offerCountry} deu {got, plural, one {# vez} other {# vezes}}, {needCountry} {gave, plural, =0 {nenhuma ainda} one {# vez} other {# vezes}}',
    balance_not_yet:
      'Ainda não há aqui registo de cooperação entre as duas partes; tal não é considerado negativamente',
    meaning_near: 'Sentido próximo: {percent}, comparando os textos no seu todo',
    meaning_unknown: 'A proximidade de sentido dos dois textos ainda não é conhecida; isso não conta contra',
    theme_open: 'O fundo está aberto a qualquer tema',
    cost_within_budget: 'O custo de {cost} está dentro do orçamento de {budget}',
    cost_covered_by_windows:
      'O custo de {cost} excede em {gap} o orçamento de {budget}; janelas de financiamento abertas poderiam cobrir a diferença',
    cost_above_budget: 'O custo de {cost} excede o orçamento de {budget}',
    cost_unknown: 'Ainda não é possível comparar o custo e o orçamento',
    costs_shared: 'A parte requerente não suporta todos os custos; outros pagam o seguinte: {items}',
    cost_shares_unknown: 'Ainda não foi indicada a repartição dos custos',
    own_contribution:
      'Os parceiros devem contribuir com recursos próprios equivalentes a, pelo menos, {percent} do total',
    grant_covers_budget: 'Uma subvenção de {grant} cobre o orçamento de {budget}',
    grant_part_of_budget: 'Uma subvenção de {grant} cobre parte do orçamento de {budget}',
    priority_country:
      'A necessidade provém de um país pertencente a uma categoria à qual as Nações Unidas dão prioridade: {groupings}',
    priority_of_fund: 'O fundo dá prioridade aos países desta categoria: {groupings}',
    reaches_many_countries:
      '{count, plural, =0 {Pode beneficiar qualquer país} one {Pode beneficiar # país} other {Pode beneficiar # países}}',
    partners_needed:
      '{count, plural, one {Pelo menos # país deve apresentar a candidatura} other {Pelo menos # países devem apresentar uma candidatura conjunta}}',
    partners_not_asked: 'Um país pode candidatar-se sozinho',
    centre_verified: 'A instituição é um centro de excelência, verificado pelo seu ponto focal nacional',
    record_listed:
      '{count, plural, one {É mencionado # trabalho anterior} other {São mencionados # trabalhos anteriores}}',
    record_not_yet: 'Ainda não são mencionados trabalhos anteriores; tal não é considerado negativamente',
    level_meets: 'O nível oferecido ({offerLevel}) satisfaz o nível pretendido ({needLevel})',
    level_below: 'O nível oferecido ({offerLevel}) é inferior ao nível pretendido ({needLevel})',
    level_unknown: 'Pelo menos uma das partes não indicou o nível',
    plan_named: 'A necessidade indica o plano nacional a que responde',
    plan_unknown: 'Não é mencionado nenhum plano nacional',
    confirmed_lately: 'A oferta foi confirmada em {date}',
    confirmed_long_ago: 'A oferta foi confirmada pela última vez em {date}',
    eligible_country: 'O seguinte país é expressamente indicado como elegível: {country}',
    eligible_through: 'O país ({country}) é elegível por pertencer às seguintes categorias ou regiões: {areas}',
    eligible_all: 'A oferta está aberta a todos os países',
    eligibility_unknown:
      '{note, select, none {É necessário perguntar se este país é elegível} other {É necessário perguntar se este país é elegível; a oferta indica: “{note}”}}',
    language_shared: 'Coincidência de línguas de trabalho: {languages}',
    language_interpreter:
      'Não há nenhuma língua de trabalho em comum ({needLanguages}; {offerLanguages}), mas é possível recorrer a um intérprete',
    language_bridge_unknown:
      'Não há nenhuma língua de trabalho em comum ({needLanguages}; {offerLanguages}): seria necessário encontrar um intérprete',
    language_unknown: 'Pelo menos uma das partes não indicou as línguas de trabalho',
    dates_overlap:
      '{from, select, none {{to, select, none {As datas são compatíveis} other {As datas são compatíveis até {to}}}} other {{to, select, none {As datas são compatíveis a partir de {from}} other {As datas são compatíveis de {from} a {to}}}}}',
    dates_unknown: 'Pelo menos uma das partes não indicou as datas',
    modality_fits: 'A forma de cooperação é adequada: {modalities}',
    modality_unknown: 'A forma de cooperação ainda está por definir',
    region_same: 'Ambas as partes se situam na mesma região: {region}',
    region_near: 'Ambas as partes se situam na mesma região: {region}',
    region_unknown: 'Não é possível determinar a distância entre as partes: uma delas não está ligada a um único país',
    seats_not_asked: 'Não é pedido um número determinado de vagas',
    seats_enough:
      '{offered, plural, one {É oferecida # vaga} other {São oferecidas # vagas}}, {asked, plural, one {é necessária #} other {são necessárias #}}',
    seats_fewer:
      '{offered, plural, one {É oferecida apenas # vaga} other {São oferecidas apenas # vagas}}, {asked, plural, one {é necessária #} other {são necessárias #}}',
    seats_unknown:
      '{asked, plural, one {É necessária # vaga} other {São necessárias # vagas}}; não se indica quantas são oferecidas',
  },
  changes: {
    country_not_eligible:
      'A oferta teria de abrir-se também a este país: {country}; pergunte se é possível uma exceção',
    no_shared_language: 'Seria preciso um intérprete ({needLanguages}; {offerLanguages}) e o acordo de uma das partes',
    no_shared_modality: 'Outra forma de cooperação: é oferecida como {offerModalities}, pedida como {needModalities}',
    dates_apart: `As datas teriam de coincidir: {later, select, need {a necessidade pelo menos ${APART} mais tarde, ou a oferta outro tanto mais cedo} other {a oferta pelo menos ${APART} mais tarde, ou a necessidade outro tanto mais cedo}}`,
    deadline_passed: 'As candidaturas encerraram em {date}: pergunte pela próxima edição',
  },
  modalities: {
    expert_mission: 'missão de peritos',
    remote_advice: 'assessoria à distância',
    training: 'formação',
    study_visit: 'visita de estudo',
    practice_transfer: 'transferência de uma prática',
    equipment_with_expertise: 'equipamento com apoio de peritos',
    funding: 'financiamento',
  },
  levels: {
    introductory: 'introdutório',
    intermediate: 'intermédio',
    advanced: 'avançado',
    expert: 'especialista',
  },
  costItems: {
    travel: 'viagens',
    allowance: 'ajudas de custo',
    fee_or_salary: 'honorários ou salário',
    housing: 'alojamento',
    local_transport: 'transportes locais',
    interpreter: 'interpretação',
    insurance: 'seguro',
    equipment: 'equipamento',
    tuition: 'propinas',
    other: 'outros custos',
  },
};
