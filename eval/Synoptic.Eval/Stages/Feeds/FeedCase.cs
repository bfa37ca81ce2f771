namespace Synoptic.Eval.Stages.Feeds;

/// <summary>A feed of the data, with what is expected of it.</summary>
/// <param name="Name">Its path in the data.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Expectations">The expectations that are simple enough to check: of titles, links and dates.</param>
/// <param name="Headers">HTTP headers that it is served with, by their names in small letters.</param>
internal sealed record FeedCase(string Name, byte[] Bytes, IReadOnlyList<FeedExpectation> Expectations, IReadOnlyDictionary<string, string> Headers);
