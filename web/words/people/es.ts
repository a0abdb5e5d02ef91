import type { PeopleWords } from './en.js';

export const people: PeopleWords = {
  'person.stays':
    'Los anuncios, las coincidencias y los compromisos pertenecen a la organización, no a una persona. Se quedan con ella cuando el rol termina.',
  'person.goOn': 'Siguen con el mismo rol: {names}.',
  'person.nobody': 'Nadie más tiene este rol aquí.',
  'person.ends':
    'Las suplencias nombradas para este rol y las invitaciones de esta persona que nadie ha aceptado terminan con él.',
  'person.last':
    'Es la última persona con este rol. Invite primero a quien le suceda; cuando haya aceptado, este rol podrá terminar.',
  'person.to': 'Nuevo rol, en lugar de este',
  'person.change': 'Cambiar el rol',
  'person.help': 'Cuando no puede iniciar sesión',
  'person.helpWhy':
    'Solo si tiene la certeza de que es esta persona quien lo pide. Se le comunica qué se hizo y cómo lo comprobó usted.',
  'person.proof': '¿Cómo comprobó quién lo pide?',
  'person.proof.in_person': 'Nos vimos en persona',
  'person.proof.video_call': 'En una videollamada',
  'person.proof.call_back': 'Llamé a un número que ya conocía',
  'person.proof.official_letter': 'Por carta oficial',
  'person.signOut': 'Cerrar todas sus sesiones',
  'person.resetFactor': 'Quitar sus segundos factores',
  'verify.title': 'Centro de excelencia',
  'verify.why': 'Su confirmación es pública y aparece con el nombre de la institución.',
  'verify.whyTwo':
    'Ningún punto focal presta servicio para este país: una segunda persona de la Secretaría debe dar su acuerdo.',
  'verify.button': 'Verificar como centro de excelencia',
  'verify.propose': 'Proponer la verificación',
};
