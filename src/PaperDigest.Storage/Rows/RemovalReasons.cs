namespace PaperDigest.Storage.Rows;

/// <summary>Why parts of a removed subscription are skipped, for receipts.</summary>
internal static class RemovalReasons
{
    public const string NothingSent = "The subscription was removed.";

    public const string InDoubt = "The subscription was removed while this part may have been on its way.";
}
