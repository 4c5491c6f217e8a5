{{HEADER:none}}
<form class="card form no-print" method="get" action="/cases/poster">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary">[[cases.poster.make]]</button><button type="button" class="btn" data-print hidden>[[icon:printer]][[cases.poster.print]]</button></div>
</form>
{{#LOCAL}}<p class="message tone-orange no-print">[[cases.poster.local]]</p>{{/LOCAL}}
{{#TOO_LONG}}<p class="message tone-red no-print" role="alert">[[cases.poster.too_long]]</p>{{/TOO_LONG}}
<div class="posters posters-{{SIZE}}">
{{#POSTER}}<article class="poster">
<p class="poster-ward">{{WARD}}</p>
<h2>[[cases.poster.question]]</h2>
<p class="poster-call">[[cases.poster.call]]</p>
<svg class="poster-code" viewBox="-4 -4 {{SIDE}} {{SIDE}}" role="img" aria-label="[[cases.poster.code]]" shape-rendering="crispEdges"><rect x="-4" y="-4" width="{{SIDE}}" height="{{SIDE}}" fill="#fff"/><path d="{{PATH}}" fill="#000"/></svg>
{{#PLACE}}<p class="poster-place">{{TEXT}}</p>{{/PLACE}}
<p class="poster-steps">[[cases.poster.steps]]</p>
<p class="poster-address">{{ADDRESS}}</p>
</article>{{/POSTER}}
</div>
