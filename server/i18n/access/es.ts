import type { AccessMessages } from './en.js';

export const access: AccessMessages = {
  'topic.access': 'Derechos y acceso',

  'act.membership.grant': 'Dar un rol',
  'act.membership.end': 'Poner fin a un rol',
  'act.membership.change': 'Cambiar un rol',
  'act.organisation.verify': 'Verificar un centro de excelencia',
  'act.listing.takeDown': 'Retirar un anuncio',
  'act.glass.break': 'Lectura excepcional',
  'act.person.endSessions': 'Cerrar las sesiones de una persona',
  'act.person.resetSecondFactor': 'Restablecer el segundo factor de una persona',

  'glass.kind.mission': 'Misión y contrato',
  'glass.kind.nomination': 'Candidatura',
  'glass.kind.match': 'Coincidencia',

  'event.person.joined.title': 'Tiene un nuevo rol: {state}',
  'event.person.joined.body': 'Organización: {title}.',
  'event.person.left.title': 'Uno de sus roles ha terminado: {state}',
  'event.person.left.body': 'Organización: {title}. Ya no puede hacer lo que ese rol le permitía.',
  'event.person.signed_out.title': 'Se cerraron todas sus sesiones',
  'event.person.signed_out.body':
    'Lo hizo un responsable de su organización o la secretaría. Si no sabe por qué, pregúnteles.',
  'event.person.reset.title': 'Se restableció su segundo factor',
  'event.person.reset.body':
    'Se cerraron todas sus sesiones. Configure un nuevo segundo factor al iniciar sesión. Si no lo pidió, avise de inmediato a la secretaría.',

  'event.invitation.accepted.title': 'Invitación aceptada: {title}',
  'event.invitation.accepted.body': 'Rol: {state}.',
  'event.invitation.expired.title': 'Invitación vencida: {title}',
  'event.invitation.expired.body': 'Nadie aceptó el rol ({state}) a tiempo. Puede invitar de nuevo.',
  'event.invitation.due.title': 'Invitación aún sin aceptar: {title}',
  'event.invitation.due.body': 'El enlace para el rol ({state}) vence pronto.',

  'event.approval.proposed.title': 'Se necesita una segunda persona: {other}',
  'event.approval.proposed.body': 'Sobre: {title}. Confirme o rechace en un plazo de siete días.',
  'event.approval.confirmed.title': 'Confirmado y hecho: {other}',
  'event.approval.confirmed.body': 'Sobre: {title}.',
  'event.approval.refused.title': 'Rechazado: {other}',
  'event.approval.refused.body': 'Sobre: {title}. La segunda persona no estuvo de acuerdo.',
  'event.approval.expired.title': 'Caducado: {other}',
  'event.approval.expired.body': 'Sobre: {title}. Nadie lo confirmó en siete días.',
  'event.approval.due.title': 'Aún falta una segunda persona: {other}',
  'event.approval.due.body': 'Sobre: {title}. Caduca a los siete días.',

  'event.delegation.made.title': 'Suplencia: {state}',
  'event.delegation.made.body': 'Organización: {title}. Las fechas están en la página «Personas y acceso».',
  'event.delegation.ended.title': 'Fin de la suplencia: {state}',
  'event.delegation.ended.body': 'Organización: {title}.',

  'event.glass.broken.title': 'La secretaría puede leer durante una hora: {title}',
  'event.glass.broken.body': 'Lo decidieron dos administradores. Motivo indicado: {other}',

  'event.listing.taken_down.title': 'Retirado por la secretaría: {title}',
  'event.listing.taken_down.body': 'El motivo figura junto al anuncio. Puede impugnarlo ante la secretaría.',

  'invitation.mail.subject': 'Invitación: {title}',
  'invitation.mail.greeting': 'Hola:',
  'invitation.mail.text':
    'Se le invita a este rol: {state}. Abra el enlace y acepte. Funciona una sola vez, hasta el {other}.',
  'invitation.mail.why':
    'Su dirección se introdujo en una invitación. Si no la espera, no haga nada: no se ha creado ninguna cuenta.',
  'participant.mail.subject': 'La secretaría leyó su candidatura',
  'participant.mail.greeting': 'Hola, {name}:',
  'participant.mail.text':
    'Dos administradores decidieron que uno de ellos puede leer su candidatura durante una hora. Motivo indicado: {reason}',
  'participant.mail.why': 'Recibe este mensaje porque es candidato a este curso.',
};
