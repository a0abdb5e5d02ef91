import type { AccessMessages } from './en.js';

export const access: AccessMessages = {
  'topic.access': '权限与访问',

  'act.membership.grant': '授予角色',
  'act.membership.end': '终止角色',
  'act.membership.change': '变更角色',
  'act.organisation.verify': '核实英才中心',
  'act.listing.takeDown': '下架条目',
  'act.glass.break': '紧急查阅',
  'act.person.endSessions': '结束某人的会话',
  'act.person.resetSecondFactor': '重置某人的第二验证因素',

  'glass.kind.mission': '派遣任务与合同',
  'glass.kind.nomination': '提名',
  'glass.kind.match': '对接',

  'event.person.joined.title': '您有新角色：{state}',
  'event.person.joined.body': '组织：{title}。',
  'event.person.left.title': '您的一个角色已终止：{state}',
  'event.person.left.body': '组织：{title}。该角色允许的操作您不能再进行。',
  'event.person.signed_out.title': '您已在所有设备上退出登录',
  'event.person.signed_out.body': '由您所在组织的负责人或秘书处执行。如不知原因，请向其询问。',
  'event.person.reset.title': '您的第二验证因素已重置',
  'event.person.reset.body':
    '您已在所有设备上退出登录。请在登录时重新设置第二验证因素。如非您本人要求，请立即告知秘书处。',

  'event.invitation.accepted.title': '邀请已接受：{title}',
  'event.invitation.accepted.body': '角色：{state}。',
  'event.invitation.expired.title': '邀请已过期：{title}',
  'event.invitation.expired.body': '无人按时接受该角色（{state}）。您可以重新邀请。',
  'event.invitation.due.title': '邀请尚未接受：{title}',
  'event.invitation.due.body': '该角色（{state}）的链接即将过期。',

  'event.approval.proposed.title': '需要第二人：{other}',
  'event.approval.proposed.body': '关于：{title}。请在七天内确认或拒绝。',
  'event.approval.confirmed.title': '已确认并执行：{other}',
  'event.approval.confirmed.body': '关于：{title}。',
  'event.approval.refused.title': '已拒绝：{other}',
  'event.approval.refused.body': '关于：{title}。第二人不同意。',
  'event.approval.expired.title': '已失效：{other}',
  'event.approval.expired.body': '关于：{title}。七天内无人确认。',
  'event.approval.due.title': '仍在等待第二人：{other}',
  'event.approval.due.body': '关于：{title}。七天后失效。',

  'event.delegation.made.title': '已指定代理人：{state}',
  'event.delegation.made.body': '组织：{title}。日期见“人员与访问”页面。',
  'event.delegation.ended.title': '代理已结束：{state}',
  'event.delegation.ended.body': '组织：{title}。',

  'event.glass.broken.title': '秘书处可查阅一小时：{title}',
  'event.glass.broken.body': '由两名管理员决定。所述理由：{other}',

  'event.listing.taken_down.title': '已被秘书处下架：{title}',
  'event.listing.taken_down.body': '理由与条目一并显示。您可以向秘书处提出异议。',

  'invitation.mail.subject': '邀请：{title}',
  'invitation.mail.greeting': '您好：',
  'invitation.mail.text': '邀请您担任以下角色：{state}。请打开链接并接受。链接仅可使用一次，有效期至{other}。',
  'invitation.mail.why': '有人在邀请中填写了您的地址。如非您所期待，无需任何操作：尚未建立账户。',
  'participant.mail.subject': '秘书处查阅了您的提名',
  'participant.mail.greeting': '{name}，您好：',
  'participant.mail.text': '两名管理员决定其中一人可在一小时内查阅您的提名。所述理由：{reason}',
  'participant.mail.why': '您收到此邮件是因为您被提名参加该课程。',
};
