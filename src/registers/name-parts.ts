/**
 * Parts of names that say nothing about which enterprise or organisation is meant (DOMAIN 4.11), as data. Longer
 * ones before those that they contain.
 */

/** Endings of enterprises' names that law and custom add. */
export const legalSuffixes: readonly string[] = [
  "农民专业合作社联合社",
  "农民专业合作社",
  "专业合作社",
  "合作社",
  "有限责任公司",
  "股份有限公司",
  "集团有限公司",
  "有限公司",
  "股份公司",
  "集团公司",
  "集团",
  "公司",
  "厂",
];

/** What offices' names end in, and hardly any firm's. */
export const officeSuffixes: readonly string[] = [
  "局",
  "委",
  "厅",
  "办",
  "政府",
  "管委会",
  "组织部",
  "宣传部",
  "统战部",
  "工作部",
  "办公室",
];

/** Endings of organisations' names. */
export const organisationSuffixes: readonly string[] = [
  "总支部委员会",
  "党总支部委员会",
  "党支部委员会",
  "支部委员会",
  "党委员会",
  "党总支部",
  "党总支",
  "总支部",
  "总支",
  "党支部",
  "支部",
  "党委",
  "委员会",
];

/** Beginnings of organisations' names. */
export const partyPrefixes: readonly string[] = ["中国共产党", "中共"];

/** The mark of a joint organisation; two names mean the same only where both have it or neither. */
export const jointMark = "联合";

/** Provinces as they begin names of enterprises; counties and cities are found in the workbook itself. */
export const provinces: readonly string[] = [
  "广西壮族自治区",
  "内蒙古自治区",
  "宁夏回族自治区",
  "新疆维吾尔自治区",
  "西藏自治区",
  "北京",
  "天津",
  "上海",
  "重庆",
  "河北",
  "山西",
  "辽宁",
  "吉林",
  "黑龙江",
  "江苏",
  "浙江",
  "安徽",
  "福建",
  "江西",
  "山东",
  "河南",
  "湖北",
  "湖南",
  "广东",
  "广西",
  "海南",
  "四川",
  "贵州",
  "云南",
  "陕西",
  "甘肃",
  "青海",
  "宁夏",
  "新疆",
  "西藏",
  "内蒙古",
];

/** Surnames of most people here, the ones frequent among Zhuang, Yao and Miao included. */
export const commonSurnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆" +
  "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤农蒙岑凌玉班蓝甘容欧阳赖康庞" +
  "施牛洪毕聂焦温俞章鲁葛常申翁柳祝殷詹关成路倪辛管齐伍柯阮季童翟耿左裴麻滕粟闭零磨隆甲乙丙丁戊区司诸上官尤岳盘游符文" +
  "冼庾骆邢安乔麦涂卓兰耿车项商鲍穆屈丘包冉牟苗裘古明满谷邬费纪舒涂储尚褚娄宁窦连柴候樊阎宫席" +
  "巫尤甄房仲奚郎廉卞卜祁禹狄臧谈茅闵颜刁虞昝缪宗贲郁杭钮嵇滑荀羊曲封芮靳隗宓郗仇栾厉戎束幸韶郜薄印宿怀蒲邰鄂索籍蔺屠池胥闻莘劳姬扶堵宰桑桂边扈燕浦庄晏瞿慕茹习艾戈暨匡寇欧巩晁敖訾阚那饶沙鞠须荆竺权桓傅佘佟揭谌谯邝邸阙缑苟凤焉鄢尧仉仝";
