namespace Synoptic.Model;

/// <summary>What kind of source a statement is laid to.</summary>
public enum SourceKind
{
    /// <summary>A newspaper, broadcaster or site.</summary>
    Outlet,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation or its office.</summary>
    Organisation,

    /// <summary>A document: report, statement, court file.</summary>
    Document,

    /// <summary>Unnamed: "sources", "officials", "Libyan media".</summary>
    Unnamed,
}
