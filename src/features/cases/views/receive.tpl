{{HEADER:none}}
{{TYPES:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="/cases/new" enctype="multipart/form-data" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="submission" value="{{SUBMISSION}}"><input type="hidden" name="type" value="{{TYPE}}">
<input type="hidden" name="latitude" value="{{LATITUDE}}"><input type="hidden" name="longitude" value="{{LONGITUDE}}">
{{#WHERE}}{{HTML:none}}{{/WHERE}}
<div data-pin data-map-script="{{MAP_SCRIPT}}" hidden>
<p class="report-point" data-pinned role="status" hidden><span data-inside>[[cases.steps.pinned]]</span><span data-outside hidden>[[cases.steps.far]]</span> <button type="button" class="btn btn-sm" data-unpin>[[cases.steps.unpin]]</button></p>
<details class="more"><summary>[[cases.steps.tap]]</summary>{{MAP:none}}<p class="quiet small">[[cases.steps.tap_help]]</p></details>
</div>
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary">[[cases.receive.save]]</button><a class="btn" href="/cases">[[cases.cancel]]</a></div>
</form>
