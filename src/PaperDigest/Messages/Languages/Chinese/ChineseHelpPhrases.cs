namespace PaperDigest.Messages.Languages.Chinese;

internal sealed class ChineseHelpPhrases : HelpPhrases
{
    public override string Title => "PaperDigest 论文周报";

    public override string Introduction => "查论文解读，每周把周报发到频道或你的私信。记得半个标题、arXiv 编号或一个链接，就能找到论文。";

    public override string ForReaders => "所有人可用";

    public override string ForAdmins => "管理服务器的人可用";

    public override string OnMessages(string command) => $"右键点击消息 → APP → **{command}**：找出消息里提到的论文";

    public override string Loaded(string papers, string week) => $"目前共收录 {papers}，最新一期：{week}。";
}
