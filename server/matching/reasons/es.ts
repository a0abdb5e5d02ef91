import type { ReasonMessages } from './en.js';

/** How far apart two windows are: in weeks where they are whole. */
const APART =
  '{weeks, plural, =0 {{days, plural, one {# día} many {# de días} other {# días}}} one {# semana} many {# de semanas} other {# semanas}}';

export const es: ReasonMessages = {
  sentences: {
    topic_shared: 'Coincidencia temática: {words}',
    topic_near: 'Un tema afín, aunque no se han encontrado palabras en común',
    topic_not_shared: 'No se han encontrado palabras en común',
    sector_same: 'Coincidencia sectorial: {sectors}',
    sector_related: 'Sectores afines: {needSectors}; {offerSectors}',
    sector_other: 'Sectores distintos: {needSectors}; {offerSectors}',
    sector_unknown: 'Al menos una de las partes no ha indicado el sector',
    sdg_shared: 'Coincidencia en los Objetivos de Desarrollo Sostenible o en sus metas: {sdgs}',
    sdg_related: 'Metas de un mismo Objetivo: {sdgs}',
    sdg_unknown: 'Al menos una de las partes no ha indicado los Objetivos de Desarrollo Sostenible',
    interest_stated: 'Una de las partes ha mencionado expresamente el país de la otra: {countries}',
    balance_mutual:
      'La cooperación entre los dos países va en ambos sentidos: {needCountry} ha dado {gave, plural, =0 {ninguna vez todavía} one {# vez} other {# veces}}, {offerCountry} {got, plural, =0 {ninguna todavía} one {# vez} other {# veces}}',
    balance_one_way:
      'Hasta ahora la ayuda ha ido sobre todo en un sentido: {offerCountry} ha dado {got, plural, one {# vez} other {# veces}}, {needCountry} {gave, plural, =0 {ninguna todavía} one {# vez} other {# veces}}',
    balance_not_yet:
      'Todavía no hay aquí constancia de cooperación entre ambas partes; esto no se valora negativamente',
    meaning_near: 'Sentido cercano: {percent}, al comparar los textos en su conjunto',
    meaning_unknown: 'Aún no se conoce la cercanía de sentido de ambos textos; esto no cuenta en su contra',
    theme_open: 'El fondo está abierto a cualquier tema',
    cost_within_budget: 'El costo de {cost} está dentro del presupuesto de {budget}',
    cost_covered_by_windows:
      'El costo de {cost} supera en {gap} el presupuesto de {budget}; las ventanillas de financiación abiertas podrían cubrir la diferencia',
    cost_above_budget: 'El costo de {cost} supera el presupuesto de {budget}',
    cost_unknown: 'Todavía no se pueden comparar el costo y el presupuesto',
    costs_shared: 'La parte solicitante no sufraga todos los costos; otros pagan lo siguiente: {items}',
    cost_shares_unknown: 'Todavía no se ha indicado cómo se reparten los costos',
    own_contribution: 'Los socios deben aportar con recursos propios al menos el {percent} del total',
    grant_covers_budget: 'Una subvención de {grant} cubre el presupuesto de {budget}',
    grant_part_of_budget: 'Una subvención de {grant} cubre parte del presupuesto de {budget}',
    priority_country:
      'La necesidad procede de un país perteneciente a una categoría a la que las Naciones Unidas dan prioridad: {groupings}',
    priority_of_fund: 'El fondo da prioridad a los países de esta categoría: {groupings}',
    reaches_many_countries:
      '{count, plural, =0 {Puede beneficiar a cualquier país} one {Puede beneficiar a # país} other {Puede beneficiar a # países}}',
    partners_needed:
      '{count, plural, one {Al menos # país debe presentar la solicitud} other {Al menos # países deben presentar una solicitud conjunta}}',
    partners_not_asked: 'Un país puede presentar la solicitud por sí solo',
    centre_verified: 'La institución es un centro de excelencia, verificado por su punto focal nacional',
    record_listed: '{count, plural, one {Se menciona # trabajo anterior} other {Se mencionan # trabajos anteriores}}',
    record_not_yet: 'Todavía no se mencionan trabajos anteriores; esto no se valora negativamente',
    level_meets: 'El nivel ofrecido ({offerLevel}) satisface el nivel solicitado ({needLevel})',
    level_below: 'El nivel ofrecido ({offerLevel}) es inferior al nivel solicitado ({needLevel})',
    level_unknown: 'Al menos una de las partes no ha indicado el nivel',
    plan_named: 'La necesidad indica el plan nacional al que responde',
    plan_unknown: 'No se menciona ningún plan nacional',
    confirmed_lately: 'La oferta se confirmó el {date}',
    confirmed_long_ago: 'La oferta se confirmó por última vez el {date}',
    eligible_country: 'El siguiente país figura expresamente entre los que reúnen los requisitos: {country}',
    eligible_through:
      'El país ({country}) reúne los requisitos por pertenecer a las siguientes categorías o regiones: {areas}',
    eligible_all: 'La oferta está abierta a todos los países',
    eligibility_unknown:
      '{note, select, none {Debe consultarse si este país reúne los requisitos} other {Debe consultarse si este país reúne los requisitos; la oferta dice: «{note}»}}',
    language_shared: 'Coincidencia de idiomas de trabajo: {languages}',
    language_interpreter:
      'No hay ningún idioma de trabajo en común ({needLanguages}; {offerLanguages}), pero es posible recurrir a un intérprete',
    language_bridge_unknown:
      'No hay ningún idioma de trabajo en común ({needLanguages}; {offerLanguages}): habría que encontrar un intérprete',
    language_unknown: 'Al menos una de las partes no ha indicado los idiomas de trabajo',
    dates_overlap:
      '{from, select, none {{to, select, none {Las fechas concuerdan} other {Las fechas concuerdan hasta el {to}}}} other {{to, select, none {Las fechas concuerdan a partir del {from}} other {Las fechas concuerdan del {from} al {to}}}}}',
    dates_unknown: 'Al menos una de las partes no ha indicado las fechas',
    modality_fits: 'La forma de cooperación es adecuada: {modalities}',
    modality_unknown: 'La forma de cooperación todavía está por determinar',
    region_same: 'Ambas partes se encuentran en la misma región: {region}',
    region_near: 'Ambas partes se encuentran en la misma región: {region}',
    region_unknown:
      'No puede determinarse la distancia entre las partes: una de ellas no está vinculada a un solo país',
    seats_not_asked: 'No se solicita un número determinado de plazas',
    seats_enough:
      '{offered, plural, one {Se ofrece # plaza} other {Se ofrecen # plazas}}, {asked, plural, one {se necesita #} other {se necesitan #}}',
    seats_fewer:
      '{offered, plural, one {Solo se ofrece # plaza} other {Solo se ofrecen # plazas}}, {asked, plural, one {se necesita #} other {se necesitan #}}',
    seats_unknown:
      '{asked, plural, one {Se necesita # plaza} other {Se necesitan # plazas}}; no se indica cuántas se ofrecen',
  },
  changes: {
    country_not_eligible: 'La oferta tendría que abrirse también a {country}; pregunte si cabe una excepción',
    no_shared_language:
      'Haría falta un intérprete ({needLanguages}; {offerLanguages}) y que una de las partes lo acepte',
    no_shared_modality: 'Otra forma de cooperación: se ofrece como {offerModalities}, se pide como {needModalities}',
    dates_apart: `Las fechas tendrían que coincidir: {later, select, need {la necesidad al menos ${APART} más tarde, o la oferta otro tanto antes} other {la oferta al menos ${APART} más tarde, o la necesidad otro tanto antes}}`,
    deadline_passed: 'Las postulaciones cerraron el {date}: pregunte por la próxima convocatoria',
  },
  modalities: {
    expert_mission: 'misión de expertos',
    remote_advice: 'asesoramiento a distancia',
    training: 'capacitación',
    study_visit: 'visita de estudio',
    practice_transfer: 'transferencia de una práctica',
    equipment_with_expertise: 'equipo con asesoramiento de expertos',
    funding: 'financiación',
  },
  levels: {
    introductory: 'introductorio',
    intermediate: 'intermedio',
    advanced: 'avanzado',
    expert: 'experto',
  },
  costItems: {
    travel: 'viajes',
    allowance: 'dietas',
    fee_or_salary: 'honorarios o sueldo',
    housing: 'alojamiento',
    local_transport: 'transporte local',
    interpreter: 'interpretación',
    insurance: 'seguro',
    equipment: 'equipo',
    tuition: 'matrícula',
    other: 'otros costos',
  },
};
