namespace Synoptic.Server.Safety;

/// <summary>What a request may do.</summary>
/// <param name="CanRead">It may read.</param>
/// <param name="CanWrite">It may correct.</param>
/// <param name="CanSignIn">There is a key and the request came without it.</param>
/// <param name="IsBearer">It carries the key itself; no browser adds that on behalf of another site.</param>
internal sealed record Access(bool CanRead, bool CanWrite, bool CanSignIn, bool IsBearer);
