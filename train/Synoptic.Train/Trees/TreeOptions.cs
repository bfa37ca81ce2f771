namespace Synoptic.Train.Trees;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">Number of trees.</param>
/// <param name="Leaves">Most leaves a tree.</param>
/// <param name="Rate">Learning rate.</param>
/// <param name="LeastWeight">Least sum of second derivatives in a leaf.</param>
/// <param name="Ridge">L2 penalty on leaf values.</param>
/// <param name="FeatureShare">Share of the features that a tree may use.</param>
/// <param name="Seed">Seed of that choice.</param>
internal sealed record TreeOptions(int Trees, int Leaves, double Rate, double LeastWeight, double Ridge, double FeatureShare, int Seed);
