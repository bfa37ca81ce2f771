namespace Synoptic.Ingest.Web;

/// <summary>Who asks.</summary>
public static class WebAgent
{
    /// <summary>The name that groups of robots.txt are looked up by (RFC 9309, product token).</summary>
    public const string Name = "Synoptic";

    /// <summary>The header <c>User-Agent</c>: who it is and what for.</summary>
    public const string Header = Name + "/0.1 (news reader of one desk; obeys robots.txt)";
}
