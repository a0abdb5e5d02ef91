/** Function words of the seven languages, folded (no accents). */
const functionWords = `
a an and are as at be by for from has in into is it its of on or our that the their this to was which will with within other more
al con de del desde el en entre es la las lo los para por que se sin sobre su sus un una uno y e o como mas otros otras
ao aos as com da das do dos em na nas no nos ou pela pelas pelo pelos sem um uma sua seu seus suas
au aux avec ce ces cette dans des du et la le les leur leurs ou par pas plus pour sur sont un une vers d l
в во и к на о об от по с со для из у за при не или как
في من على الى إلى عن مع و أو او ما هذا هذه
的 和 与 及 在 对 等 为
`;

/** Words every listing of a marketplace for cooperation may use, and that therefore tell no subject. */
const trade = `
activity activities assistance based building capacity capacities centre center cooperation course courses country countries
developing development exchange experience experiences expert experts institution institutions international knowledge
learning national need needs offer offers partner partners practice practices programme programmes program programs
project projects regional seminar skill skills strengthening support technical technique techniques technology technologies
training transfer workshop improve improving new use using advisers specialists system systems
actividad actividades asistencia apoyo capacidad capacidades capacitacion centro cooperacion curso cursos desarrollo
experiencia experiencias experto expertos fortalecimiento formacion institucion instituciones internacional intercambio
nacional pais paises programa proyecto proyectos practicas regional tecnica tecnico tecnicas tecnologia tecnologias
sistema sistemas taller mejora mejorar
atividade atividades apoio capacitacao cooperacao desenvolvimento experiencia experiencias fortalecimento formacao
instituicao instituicoes internacional intercambio nacional pais paises projeto projetos praticas tecnologia tecnologias
tecnica tecnico melhoria melhorar sistema
activite activites appui assistance cadre centre cooperation cours developpement echange experience experiences expert
experts formation institution institutions international national nationale pays programme projet projets pratique
pratiques renforcement technique techniques technologie technologies stage systeme systemes atelier amelioration
`;

export const stopWords: ReadonlySet<string> = new Set(`${functionWords} ${trade}`.split(/\s+/).filter(Boolean));
