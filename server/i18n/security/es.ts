import type { SecurityMessages } from './en.js';

export const security = {
  'topic.security': 'Seguridad de su cuenta',
  'event.person.seenOnNewDevice.title': 'Su cuenta se usó en un dispositivo nuevo',
  'event.person.seenOnNewDevice.body':
    'Alguien inició sesión con un navegador que no se había usado antes con su cuenta. Si no fue usted, cambie su contraseña y cierre las demás sesiones.',
  'event.person.passwordChanged.title': 'Se cambió su contraseña',
  'event.person.passwordChanged.body':
    'Se cerraron todas sus demás sesiones. Si no fue usted, fije una contraseña nueva con «Contraseña olvidada» y avise a su administrador.',
  'event.person.passwordReset.title': 'Su contraseña se restableció mediante un enlace',
  'event.person.passwordReset.body':
    'Se cerraron todas sus sesiones. Su segundo factor no ha cambiado. Si no fue usted, es posible que alguien lea su correo: avise a su administrador.',
  'event.person.secondFactorAdded.title': 'Se configuró una aplicación de autenticación',
  'event.person.secondFactorAdded.body':
    'Desde ahora se pedirá un código suyo al iniciar sesión. Si no fue usted, cambie de inmediato su contraseña y avise a su administrador.',
  'event.person.secondFactorRemoved.title': 'Se quitó su aplicación de autenticación',
  'event.person.secondFactorRemoved.body':
    'Sus códigos de recuperación ya no funcionan y se cerraron sus demás sesiones. Si no fue usted, cambie de inmediato su contraseña y avise a su administrador.',
  'event.person.recoveryCodesRenewed.title': 'Tiene nuevos códigos de recuperación',
  'event.person.recoveryCodesRenewed.body':
    'Los anteriores ya no funcionan. Si no fue usted, cambie de inmediato su contraseña y avise a su administrador.',
  'event.person.recoveryCodeUsed.title': 'Se usó un código de recuperación',
  'event.person.recoveryCodeUsed.body':
    'Ya no volverá a funcionar. Cuando queden pocos, genere otros. Si no fue usted, cambie de inmediato su contraseña y genere códigos nuevos.',
  'mail.whySecurity':
    'Recibe este correo porque se refiere a la seguridad de su cuenta. Estos correos no se pueden desactivar.',
  'mail.reset.title': 'Fijar una contraseña nueva',
  'mail.reset.text':
    'Abra este enlace antes de {count, plural, one {# minuto} many {# de minutos} other {# minutos}}. Funciona una sola vez. Si no lo pidió, no haga nada: su contraseña no ha cambiado.',
  'mail.reset.why': 'Recibe este correo porque alguien pidió una contraseña nueva para esta dirección.',
} satisfies SecurityMessages;
