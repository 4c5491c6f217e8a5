{{HEADER:none}}
<form class="search" method="get" action="/search" role="search">
<label class="visually-hidden" for="search-words">[[search.words]]</label>
<input class="form-control" type="search" id="search-words" name="q" value="{{QUERY}}" placeholder="[[search.words]]" autofocus>
<button class="btn btn-primary">[[search.find]]</button>
</form>
{{RESULTS:none}}
