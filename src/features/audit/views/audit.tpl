{{HEADER:none}}
<p class="help" id="audit-help">[[audit.filter.help]]</p>
<form class="row-of-items" method="get" action="/audit">
<label>[[audit.filter.kind]]
<select class="form-select" name="kind" aria-describedby="audit-help">
<option value="">[[audit.filter.every_kind]]</option>
{{#KIND}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>
{{/KIND}}
</select></label>
<label>[[audit.filter.actor]]
<input class="form-control" name="actor" value="{{ACTOR_FILTER}}" autocomplete="off" aria-describedby="audit-help"></label>
<label>[[audit.filter.from]]
<input class="form-control" type="date" name="from" value="{{FROM}}" aria-describedby="audit-help"></label>
<label>[[audit.filter.to]]
<input class="form-control" type="date" name="to" value="{{TO}}" aria-describedby="audit-help"></label>
<button class="btn btn-primary">[[audit.filter.apply]]</button>
</form>
{{#PROBLEM}}<div class="message tone-red" role="alert">[[icon:alert-circle]]<p>{{MESSAGE}}</p></div>{{/PROBLEM}}
{{#EMPTY}}<p class="quiet">[[audit.empty]]</p>{{/EMPTY}}
{{ENTRIES:none}}
{{#NEXT}}<p><a class="btn" rel="next" href="{{NEXT_PATH}}">[[audit.older]]</a></p>{{/NEXT}}
