import type { AccountWords } from './en.js';

export const account = {
  'signIn.forgot': 'Palavra-passe esquecida',
  'signIn.reset': 'A nova palavra-passe está definida. Inicie sessão com ela.',

  'proof.title': 'Segundo passo',
  'proof.intro': 'Introduza o código que a sua aplicação de autenticação mostra agora.',
  'proof.code': 'Código da aplicação',
  'proof.recovery': 'Usar antes um código de recuperação',
  'proof.recoveryCode': 'Código de recuperação',
  'proof.button': 'Continuar',
  'proof.needed': 'Introduza o código',
  'proof.wrong': 'O código não está certo ou já foi usado. Espere pelo seguinte e tente de novo.',
  'proof.wrongPassword': 'A palavra-passe não está certa. Tente de novo.',
  'proof.expired': 'Passou demasiado tempo. Comece de novo com o endereço de correio e a palavra-passe.',
  'confirm.title': 'Confirme que é você',
  'confirm.intro':
    'O que vai fazer é vinculativo ou diz respeito à segurança da sua conta. A confirmação vale cinco minutos.',

  'forgot.intro':
    'Introduza o seu endereço de correio para receber uma ligação com que definir uma nova palavra-passe.',
  'forgot.button': 'Enviar a ligação',
  'forgot.sent': 'Consulte o seu correio',
  'forgot.sentText':
    'Se houver uma conta com este endereço, vai a caminho uma ligação. Funciona uma vez, durante {count, plural, one {# minuto} many {# de minutos} other {# minutos}}.',
  'reset.title': 'Definir uma nova palavra-passe',
  'reset.again': 'Pedir uma nova ligação',

  'password.title': 'Alterar a palavra-passe',
  'password.current': 'Palavra-passe atual',
  'password.new': 'Nova palavra-passe',
  'password.hint':
    'Pelo menos {count} caracteres, em qualquer escrita. Várias palavras separadas por espaços são uma boa escolha. Pode colá-la de um gestor de palavras-passe.',
  'password.short': 'Use pelo menos {count} caracteres',
  'password.long': 'Use no máximo {count} caracteres',
  'password.common': 'Esta palavra-passe está entre as que se tentam primeiro. Escolha outra.',
  'password.personal': 'Esta palavra-passe é feita do seu nome ou endereço. Escolha outra.',
  'password.wrong': 'Não é a sua palavra-passe atual',
  'password.currentNeeded': 'Introduza a palavra-passe atual',
  'password.newNeeded': 'Introduza uma nova palavra-passe',
  'password.save': 'Definir a nova palavra-passe',

  'security.title': 'Início de sessão e segurança',
  'security.passwordChanged': 'A palavra-passe foi alterada. Todas as suas outras sessões terminaram.',
  'security.factor': 'Segundo fator',
  'security.factorNone': 'Nenhum está configurado. Com ele, não basta descobrir a palavra-passe para agir em seu nome.',
  'security.factorOn': 'Está configurada uma aplicação de autenticação.',
  'security.codesLeft':
    '{count, plural, =0 {Não resta nenhum código de recuperação.} one {Resta # código de recuperação.} many {Restam # de códigos de recuperação.} other {Restam # códigos de recuperação.}}',
  'security.setUp': 'Configurar uma aplicação de autenticação',
  'security.replace': 'Passar para outro dispositivo',
  'security.newCodes': 'Criar novos códigos de recuperação',
  'security.remove': 'Remover a aplicação de autenticação',
  'security.removed': 'A aplicação de autenticação foi removida.',
  'security.tooShort': 'A sua palavra-passe é demasiado curta para ser usada sozinha. Escolha antes uma mais longa.',
  'security.sessions': 'Onde tem sessão iniciada',
  'security.here': 'Este navegador',
  'security.unknown': 'Dispositivo desconhecido',
  'security.since': 'Início de sessão',
  'security.seen': 'Última atividade',
  'security.network': 'Rede',
  'security.end': 'Terminar esta sessão',
  'security.endOthers': 'Terminar todas as outras sessões',
  'security.ended': 'Terminado.',
  'security.needed': 'A sua função exige um segundo fator',
  'security.neededText': 'Enquanto não o usar, não tem direitos como:',
  'security.use': 'Usar o segundo fator',

  'authenticator.scan': 'Leia esta imagem com uma aplicação de autenticação no telemóvel.',
  'authenticator.qr': 'Código QR que contém a chave',
  'authenticator.key': 'Ou introduza esta chave na aplicação:',
  'authenticator.open': 'Neste telemóvel: abrir a aplicação',
  'authenticator.then': 'Depois introduza o código que a aplicação mostra.',
  'authenticator.wrong':
    'Não é o código que a aplicação mostra agora. Verifique se o relógio do telemóvel está certo e tente de novo.',
  'authenticator.button': 'Configurar',
  'codes.title': 'Os seus códigos de recuperação',
  'codes.text':
    'Cada um substitui uma vez a aplicação, para quando perder o telemóvel. Anote-os ou imprima esta página e guarde-os como uma chave. Não voltam a ser mostrados.',
  'codes.done': 'Já os guardei',

  'problem.wrong-proof': 'Isto não prova a sua identidade',
  'problem.link-void': 'Esta ligação já não funciona',
  'problem.stale-form': 'Esta página esteve aberta demasiado tempo',
  'remedy.link-void': 'Já foi usada, é demasiado antiga ou está incompleta.',
  'remedy.stale-form': 'Nada foi alterado. Recarregue a página e repita o que fez.',
  'remedy.second-factor-required': 'Configure um, ou use o que tem, em “Início de sessão e segurança”.',
} satisfies AccountWords;
