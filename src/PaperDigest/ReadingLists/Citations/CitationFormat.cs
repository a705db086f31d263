namespace PaperDigest.ReadingLists.Citations;

/// <summary>What a reading list can leave as.</summary>
public enum CitationFormat
{
    /// <summary>For LaTeX.</summary>
    BibTex,

    /// <summary>For Zotero, EndNote and their like.</summary>
    Ris,

    /// <summary>For spreadsheets.</summary>
    Csv,
}
