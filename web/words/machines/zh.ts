import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': '日历',
  'calendar.lead': '将地址作为订阅添加到您的日历程序，之后会自动更新。',
  'calendar.mine': '我的专家任务和课程',
  'calendar.courses': '向各国开放的培训课程',
  'calendar.secret': '此地址须保密：持有者可以看到您所参与事项的标题和日期。它显示您在创建时的会话中有权查看的内容。',
  'calendar.make': '创建地址',
  'calendar.end': '停用此地址',
  'calendar.mission': '专家任务：{title}',
  'calendar.course': '课程：{title}',
  'calendar.nominations': '提名截止日：{title}',
  'accessibility.title': '无障碍',
  'accessibility.aim': '人人都应能使用本服务。我们力求每个页面、七种语言均达到《Web内容无障碍指南》2.2版AA级。',
  'accessibility.how': '我们的做法',
  'accessibility.howText':
    '页面无需脚本即可完整使用，可以放大，可用键盘操作，并标明语言和文字方向。自动工具会查找错误，但只能发现其中一部分。',
  'accessibility.known': '我们已知的不足',
  'accessibility.words': '页面的阿拉伯文、中文、法文、葡萄牙文、俄文和西班牙文文字尚未经母语者审校。',
  'accessibility.listings': '条目以撰写时所用的语言显示。我们不作翻译。',
  'accessibility.files': '用户添加的文件（如简历）可能不符合无障碍要求。',
  'accessibility.passkeys': '使用通行密钥登录需要脚本。另有其他登录方式。',
  'accessibility.untested': '尚未由使用辅助技术的人士测试过这些页面。',
  'accessibility.complain': '请告诉我们哪里不好用',
  'accessibility.complainText':
    '如有任何情况妨碍您使用本服务，请用七种语言中的任何一种写明您想做什么、在哪里受阻。本站的运营方应在十个工作日内答复，说明将采取的措施，或您可以通过什么其他途径获得所需内容。',
  'accessibility.noContact': '本站的运营方未提供联系地址。请联系贵国的国家协调中心。',
  'accessibility.further': '如答复未能解决问题，请向贵国负责无障碍或平等待遇事务的机构反映。',
};
