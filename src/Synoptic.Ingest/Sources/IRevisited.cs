namespace Synoptic.Ingest.Sources;

/// <summary>A source that is visited again and again, and goes on where an earlier run ended.</summary>
public interface IRevisited
{
    /// <summary>Takes up what is known of it. Called before it is read.</summary>
    /// <param name="prior">What is known.</param>
    public void Resume(Prior prior);
}
