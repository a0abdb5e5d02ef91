import type { PasskeyMessages } from './en.js';

export const passkeys = {
  'event.person.passkeyAdded.title': 'Foi adicionada uma chave de acesso à sua conta',
  'event.person.passkeyAdded.body':
    'Quem a tiver pode iniciar sessão em seu nome. As suas outras sessões terminaram. Se não foi você, remova-a, altere a palavra-passe e avise o seu administrador.',
  'event.person.passkeyRemoved.title': 'Foi removida uma chave de acesso da sua conta',
  'event.person.passkeyRemoved.body':
    'Já não serve para iniciar sessão e as suas outras sessões terminaram. Se não foi você, altere de imediato a palavra-passe e avise o seu administrador.',
  'event.person.passkeyDoubted.title': 'Uma das suas chaves de acesso pode ter sido copiada',
  'event.person.passkeyDoubted.body':
    'Foi usada com um contador antigo, como se dois dispositivos a tivessem. Ninguém entrou. Remova-a da sua conta, crie uma nova e avise o seu administrador.',
  'event.person.identityLinked.title': 'A sua conta foi associada ao início de sessão único',
  'event.person.identityLinked.body':
    'A partir de agora também pode iniciar sessão através do seu fornecedor de identidade. Se não foi você, desassocie-a e avise o seu administrador.',
  'event.person.identityUnlinked.title': 'A sua conta já não está associada ao início de sessão único',
  'event.person.identityUnlinked.body':
    'Já não pode iniciar sessão através do seu fornecedor de identidade e as suas outras sessões terminaram. Se não foi você, altere de imediato a palavra-passe e avise o seu administrador.',
} satisfies PasskeyMessages;
