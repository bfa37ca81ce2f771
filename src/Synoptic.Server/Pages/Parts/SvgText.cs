using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Synoptic.Server.Pages.Parts;

/// <summary>An SVG <c>text</c> element. Razor keeps that tag's name for itself, so that it cannot stand in a page as it is.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Where it is anchored, to the right.</summary>
    [Parameter, EditorRequired]
    public required string X { get; set; }

    /// <summary>Its base line, down.</summary>
    [Parameter, EditorRequired]
    public required string Y { get; set; }

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public required string Words { get; set; }

    /// <summary>Style class.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Language of the words, or null for the desk's own.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>Size of the letters in the picture's units, or null for the style's.</summary>
    [Parameter]
    public string? Size { get; set; }

    /// <summary><c>start</c>, <c>middle</c> or <c>end</c>: of the line, whatever the direction of the words.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "class", Class);
        builder.AddAttribute(4, "lang", Language);
        builder.AddAttribute(5, "font-size", Size);
        builder.AddAttribute(6, "text-anchor", Anchor);
        builder.AddContent(7, Words);
        builder.CloseElement();
    }
}
