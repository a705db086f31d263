namespace PaperDigest.Commands.Inputs;

/// <summary>Cities and places people name that the zone database does not, or not in Chinese. One a line: zone, then names.</summary>
internal static class CityTable
{
    // Order matters among equal hits: places with more readers stand first.
    private const string Lines = """
        Asia/Shanghai Beijing|北京|Shanghai|上海|Shenzhen|深圳|Guangzhou|广州|Hangzhou|杭州|Nanjing|南京|Chengdu|成都|Wuhan|武汉|Xi'an|西安|Suzhou|苏州|Hefei|合肥|Tianjin|天津|Chongqing|重庆|China|中国|北京时间|中国时间|中国标准时间|上海时间|China Standard Time|China Time|Beijing Time
        America/Los_Angeles Los Angeles|洛杉矶|San Francisco|旧金山|Seattle|西雅图|Stanford|斯坦福|Palo Alto|Mountain View|Berkeley|伯克利|San Diego|圣迭戈|Portland|PST|PDT|PT|Pacific Time|Pacific Standard Time|Pacific Daylight Time|太平洋时间|太平洋标准时间|美国西部时间
        America/New_York New York|纽约|Boston|波士顿|Cambridge MA|Pittsburgh|匹兹堡|Princeton|普林斯顿|Washington|华盛顿|Atlanta|亚特兰大|Philadelphia|费城|Miami|迈阿密|EST|EDT|ET|Eastern Time|Eastern Standard Time|Eastern Daylight Time|美国东部|美国东部时间|东部时间|东部标准时间|纽约时间
        Europe/London London|伦敦|Cambridge|剑桥|Oxford|牛津|Edinburgh|爱丁堡|Manchester|曼彻斯特|UK|England|英国|英国时间|伦敦时间|British Summer Time|British Time|BST
        Asia/Hong_Kong Hong Kong|香港|香港时间|Hong Kong Time
        Asia/Taipei Taipei|台北|Hsinchu|新竹|Taiwan|台湾|台北时间|台湾时间|Taipei Time
        Asia/Tokyo Tokyo|东京|Osaka|大阪|Kyoto|京都|Japan|日本|日本时间|日本标准时间|东京时间|Japan Standard Time|Japan Time|JST
        Asia/Singapore Singapore|新加坡|新加坡时间|Singapore Time|SGT
        Asia/Seoul Seoul|首尔|Daejeon|大田|Korea|韩国|韩国时间|韩国标准时间|首尔时间|Korea Standard Time|KST
        Europe/Paris Paris|巴黎|Lyon|里昂|Grenoble|France|法国
        Europe/Berlin Berlin|柏林|Munich|慕尼黑|Tübingen|图宾根|Hamburg|汉堡|Frankfurt|法兰克福|Germany|德国|中欧时间|中欧标准时间|中欧夏令时间|Central European Time|Central European Summer Time|CET|CEST
        Europe/Zurich Zurich|苏黎世|Geneva|日内瓦|Lausanne|洛桑|Switzerland|瑞士
        Europe/Amsterdam Amsterdam|阿姆斯特丹|Delft|Netherlands|荷兰
        Europe/Madrid Madrid|马德里|Barcelona|巴塞罗那|Spain|西班牙
        Europe/Rome Rome|罗马|Milan|米兰|Italy|意大利
        Europe/Stockholm Stockholm|斯德哥尔摩|Sweden|瑞典
        Europe/Helsinki Helsinki|赫尔辛基|Finland|芬兰|东欧时间|Eastern European Time|EET|EEST
        Europe/Copenhagen Copenhagen|哥本哈根|Denmark|丹麦
        Europe/Oslo Oslo|奥斯陆|Norway|挪威
        Europe/Vienna Vienna|维也纳|Austria|奥地利
        Europe/Warsaw Warsaw|华沙|Poland|波兰
        Europe/Prague Prague|布拉格
        Europe/Dublin Dublin|都柏林|Ireland|爱尔兰
        Europe/Lisbon Lisbon|里斯本|Portugal|葡萄牙
        Europe/Athens Athens|雅典|Greece|希腊
        Europe/Istanbul Istanbul|伊斯坦布尔|Ankara|Turkey|土耳其
        Europe/Kyiv Kyiv|Kiev|基辅|Ukraine|乌克兰
        Europe/Moscow Moscow|莫斯科|Saint Petersburg|圣彼得堡|Russia|俄罗斯|莫斯科时间|莫斯科标准时间|Moscow Time|MSK
        Asia/Kolkata Mumbai|孟买|Delhi|New Delhi|新德里|Bangalore|Bengaluru|班加罗尔|Hyderabad|Chennai|Kolkata|India|印度|印度时间|印度标准时间|India Standard Time|IST
        Asia/Jerusalem Tel Aviv|特拉维夫|Jerusalem|耶路撒冷|Haifa|Israel|以色列|以色列时间|Israel Standard Time
        Asia/Dubai Dubai|迪拜|Abu Dhabi|阿布扎比|阿联酋|海湾标准时间|Gulf Standard Time
        Asia/Riyadh Riyadh|利雅得|Jeddah|Thuwal|沙特
        Asia/Tehran Tehran|德黑兰|Iran|伊朗
        Asia/Bangkok Bangkok|曼谷|Thailand|泰国
        Asia/Ho_Chi_Minh Ho Chi Minh City|胡志明市|Hanoi|河内|Vietnam|越南
        Asia/Kuala_Lumpur Kuala Lumpur|吉隆坡|Malaysia|马来西亚
        Asia/Jakarta Jakarta|雅加达|Indonesia|印度尼西亚
        Asia/Manila Manila|马尼拉|Philippines|菲律宾
        Asia/Urumqi Urumqi|乌鲁木齐|新疆
        Asia/Macau Macau|澳门
        America/Chicago Chicago|芝加哥|Austin|奥斯汀|Houston|休斯敦|Dallas|达拉斯|Urbana|Minneapolis|CST|CDT|CT|Central Time|Central Standard Time|Central Daylight Time|美国中部|美国中部时间|中部时间|中部标准时间
        America/Denver Denver|丹佛|Boulder|Salt Lake City|盐湖城|MST|MDT|MT|Mountain Time|Mountain Standard Time|Mountain Daylight Time|山地时间|山地标准时间|美国山地时间
        America/Toronto Toronto|多伦多|Montreal|蒙特利尔|Waterloo|滑铁卢|Ottawa|渥太华|Canada|加拿大
        America/Vancouver Vancouver|温哥华
        America/Edmonton Edmonton|埃德蒙顿|Calgary|卡尔加里
        America/Mexico_City Mexico City|墨西哥城|Mexico|墨西哥
        America/Sao_Paulo São Paulo|Sao Paulo|圣保罗|Rio de Janeiro|里约热内卢|Brazil|巴西
        America/Argentina/Buenos_Aires Buenos Aires|布宜诺斯艾利斯|Argentina|阿根廷
        America/Santiago Santiago|圣地亚哥|Chile|智利
        Pacific/Honolulu Honolulu|Hawaii|夏威夷|檀香山|夏威夷时间|Hawaii Time|Hawaii Standard Time|HST
        Australia/Sydney Sydney|悉尼|Canberra|堪培拉|AEST|AEDT|Australian Eastern Time|Australian Eastern Standard Time|澳大利亚东部时间|悉尼时间|Australia|澳大利亚
        Australia/Melbourne Melbourne|墨尔本
        Australia/Brisbane Brisbane|布里斯班
        Australia/Adelaide Adelaide|阿德莱德
        Australia/Perth Perth|珀斯
        Pacific/Auckland Auckland|奥克兰|Wellington|惠灵顿|New Zealand|新西兰|新西兰时间|新西兰标准时间|New Zealand Time|New Zealand Standard Time|NZST
        Africa/Cairo Cairo|开罗|Egypt|埃及
        Africa/Johannesburg Johannesburg|约翰内斯堡|Cape Town|开普敦|South Africa|南非
        Africa/Nairobi Nairobi|内罗毕|Kenya|肯尼亚
        Africa/Lagos Lagos|拉各斯|Nigeria|尼日利亚
        Etc/UTC UTC|GMT|Z|Zulu|世界时|Coordinated Universal Time|Greenwich Mean Time|协调世界时|格林尼治|格林尼治时间|格林尼治标准时间|格林威治时间
        """;

    /// <summary>Every name with its zone, in the table's order.</summary>
    public static IEnumerable<(string Zone, string Name)> Names =>
        from line in Lines.Split('\n')
        let end = line.IndexOf(' ', StringComparison.Ordinal)
        from name in line[(end + 1)..].TrimEnd('\r').Split('|')
        select (line[..end], name);
}
