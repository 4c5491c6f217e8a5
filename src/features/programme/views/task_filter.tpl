{{#PROBLEM}}<p class="message tone-orange">{{TEXT}}</p>{{/PROBLEM}}
<form class="filter-form" method="get" action="{{PATH}}" role="search">
<div class="search"><label class="visually-hidden" for="q">[[programme.tasks.search]]</label>
<input class="form-control" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[programme.tasks.search]]">
<button class="btn">[[programme.targets.apply]]</button></div>
<details class="more"{{#OPENED}} open{{/OPENED}}><summary>[[programme.task_filter.open]]</summary>
<div class="card"><div class="filter-fields">{{#FIELD}}{{HTML:none}}{{/FIELD}}</div>
<div class="form-actions"><button class="btn btn-primary">[[programme.task_filter.apply]]</button><a class="btn" href="{{PATH}}">[[programme.task_filter.clear]]</a></div>
</div></details></form>
