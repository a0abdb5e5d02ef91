import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': 'Calendarios',
  'calendar.lead': 'Añada una dirección a su programa de calendario como suscripción; se mantendrá al día por sí sola.',
  'calendar.mine': 'Mis misiones y cursos',
  'calendar.courses': 'Cursos abiertos a los países',
  'calendar.secret':
    'La dirección es secreta: quien la tenga lee los títulos y las fechas de aquello en lo que participa. Muestra lo que puede ver en la sesión en que la crea.',
  'calendar.make': 'Crear una dirección',
  'calendar.end': 'Anular esta dirección',
  'calendar.mission': 'Misión: {title}',
  'calendar.course': 'Curso: {title}',
  'calendar.nominations': 'Último día para proponer candidatos: {title}',
};
