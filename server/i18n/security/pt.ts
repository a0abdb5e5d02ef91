import type { SecurityMessages } from './en.js';

export const security = {
  'topic.security': 'Segurança da sua conta',
  'event.person.seenOnNewDevice.title': 'A sua conta foi usada num dispositivo novo',
  'event.person.seenOnNewDevice.body':
    'Alguém iniciou sessão com um navegador que ainda não tinha sido usado com a sua conta. Se não foi você, altere a palavra-passe e termine as outras sessões.',
  'event.person.passwordChanged.title': 'A sua palavra-passe foi alterada',
  'event.person.passwordChanged.body':
    'Todas as suas outras sessões terminaram. Se não foi você, defina uma nova palavra-passe em “Palavra-passe esquecida” e avise o seu administrador.',
  'event.person.passwordReset.title': 'A sua palavra-passe foi redefinida por uma ligação',
  'event.person.passwordReset.body':
    'Todas as suas sessões terminaram. O segundo fator não mudou. Se não foi você, alguém pode estar a ler o seu correio: avise o seu administrador.',
  'event.person.secondFactorAdded.title': 'Foi configurada uma aplicação de autenticação',
  'event.person.secondFactorAdded.body':
    'A partir de agora é pedido um código dela ao iniciar sessão. Se não foi você, altere já a palavra-passe e avise o seu administrador.',
  'event.person.secondFactorRemoved.title': 'A sua aplicação de autenticação foi removida',
  'event.person.secondFactorRemoved.body':
    'Os códigos de recuperação já não funcionam e as suas outras sessões terminaram. Se não foi você, altere já a palavra-passe e avise o seu administrador.',
  'event.person.recoveryCodesRenewed.title': 'Tem novos códigos de recuperação',
  'event.person.recoveryCodesRenewed.body':
    'Os anteriores já não funcionam. Se não foi você, altere já a palavra-passe e avise o seu administrador.',
  'event.person.recoveryCodeUsed.title': 'Foi usado um código de recuperação',
  'event.person.recoveryCodeUsed.body':
    'Não volta a funcionar. Quando restarem poucos, crie outros. Se não foi você, altere já a palavra-passe e crie códigos novos.',
  'mail.whySecurity':
    'Recebe este correio porque diz respeito à segurança da sua conta. Estes correios não podem ser desativados.',
  'mail.reset.title': 'Definir uma nova palavra-passe',
  'mail.reset.text':
    'Abra esta ligação dentro de {count, plural, one {# minuto} many {# de minutos} other {# minutos}}. Funciona uma só vez. Se não a pediu, não faça nada: a palavra-passe não mudou.',
  'mail.reset.why': 'Recebe este correio porque alguém pediu uma nova palavra-passe para este endereço.',
} satisfies SecurityMessages;
