using Microsoft.AspNetCore.Http;
using Synoptic.Server.Api.Items;
using Synoptic.Server.Reading;
using Synoptic.Server.Safety;
using Synoptic.Storage;

namespace Synoptic.Server.Api;

/// <summary>Corrections of the grouping.</summary>
internal static class CorrectionEndpoints
{
    public static async Task<IResult> List(IDeskStore store, CancellationToken cancel) => TypedResults.Ok(await store.Corrections(cancel).ConfigureAwait(false));

    public static async Task<IResult> Make(CorrectionRequest request, CorrectionKeeper keeper, CancellationToken cancel)
    {
        if (request.Event is null)
        {
            return Problems.Bad("'event' is missing.");
        }

        Correction kept = await keeper.Keep(request.Kind, request.Event, request.Article, request.OtherEvent, request.Note, cancel).ConfigureAwait(false);
        return TypedResults.Created(DeskApi.Root + "/corrections", kept);
    }

    /// <summary>Only the key itself opens the API for writing: a browser's sign-in does not, so no other page can borrow it.</summary>
    public static async ValueTask<object?> BearerOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<Access>()?.IsBearer == true
            ? await next(context).ConfigureAwait(false)
            : Problems.Of(StatusCodes.Status403Forbidden, "Key needed", "Send the key: Authorization: Bearer KEY.");
}
