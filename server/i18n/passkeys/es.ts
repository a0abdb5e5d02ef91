import type { PasskeyMessages } from './en.js';

export const passkeys = {
  'event.person.passkeyAdded.title': 'Se añadió una clave de acceso a su cuenta',
  'event.person.passkeyAdded.body':
    'Quien la tenga puede iniciar sesión como usted. Sus demás sesiones se han cerrado. Si no fue usted, elimínela, cambie su contraseña y avise a su administrador.',
  'event.person.passkeyRemoved.title': 'Se eliminó una clave de acceso de su cuenta',
  'event.person.passkeyRemoved.body':
    'Ya no sirve para iniciar sesión y sus demás sesiones se han cerrado. Si no fue usted, cambie su contraseña enseguida y avise a su administrador.',
  'event.person.passkeyDoubted.title': 'Puede que se haya copiado una de sus claves de acceso',
  'event.person.passkeyDoubted.body':
    'Se usó con un contador antiguo, como si la tuvieran dos dispositivos. Nadie pudo entrar. Elimínela de su cuenta, cree una nueva y avise a su administrador.',
  'event.person.identityLinked.title': 'Su cuenta se vinculó al inicio de sesión único',
  'event.person.identityLinked.body':
    'A partir de ahora también puede iniciar sesión a través de su proveedor de identidad. Si no fue usted, desvincúlela y avise a su administrador.',
  'event.person.identityUnlinked.title': 'Su cuenta ya no está vinculada al inicio de sesión único',
  'event.person.identityUnlinked.body':
    'Ya no puede iniciar sesión a través de su proveedor de identidad y sus demás sesiones se han cerrado. Si no fue usted, cambie su contraseña enseguida y avise a su administrador.',
} satisfies PasskeyMessages;
